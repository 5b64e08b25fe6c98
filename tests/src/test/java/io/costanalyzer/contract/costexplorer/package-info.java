/**
 * A Cost Explorer of our own: it holds a bill, answers GetCostAndUsage over HTTP as the real one does, refuses what the real
 * one refuses, and misbehaves when told to.
 *
 * <p>It evaluates requests by itself and knows nothing of the code under test.
 */
package io.costanalyzer.contract.costexplorer;

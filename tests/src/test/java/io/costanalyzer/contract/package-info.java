/** Contracts: what every implementation of a port promises, and the adapters against servers that behave as AWS does. */
package io.costanalyzer.contract;

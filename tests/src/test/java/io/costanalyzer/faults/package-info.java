/**
 * One thing at a time breaks outside while the jobs run: every call to AWS and to a mail server goes through a {@link
 * io.costanalyzer.faults.Front}, which lets it pass, spoils it, or ends the process that made it.
 */
package io.costanalyzer.faults;

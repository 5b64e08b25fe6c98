/** What is deployed: the packages, the function under the real runtime client, the template and its policies. */
package io.costanalyzer.deploy;

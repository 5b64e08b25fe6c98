/**
 * What every adapter that calls AWS has in common: how a refusal is read, and how something that must not go out twice is
 * sent. It knows the AWS SDK and nothing of what is asked or sent; only adapters may look here.
 */
@NullMarked
package io.costanalyzer.aws;

import org.jspecify.annotations.NullMarked;

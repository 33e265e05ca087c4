// SPDX-License-Identifier: Apache-2.0
package io.cistern.api.notification;

import io.cistern.api.Extension;
import io.cistern.api.Response;

/**
 * Output of Terminate Subscription: nothing.
 */
@Extension("IFA 005 subscriptions cannot be ended")
public record TerminateSubscriptionResponse() implements Response {}

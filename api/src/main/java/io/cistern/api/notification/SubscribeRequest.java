// SPDX-License-Identifier: Apache-2.0
package io.cistern.api.notification;

import io.cistern.api.Extension;
import io.cistern.api.Filter;
import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.Optional;

/**
 * Input of Subscribe (IFA 005 clauses 7.3.2.2, 7.3.3.2, 7.4.2.2, 7.4.3.2, 7.5.2.2, 7.5.3.2, 7.6.2 and 7.7.5). The
 * filter's attributes are those of the notifications that the interface {@linkplain Notifies sends}; for change
 * notifications also those of the changed resource, below {@code resource/}. A subscription with neither callback nor
 * listener is read by its consumer.
 *
 * @param inputFilter 0..1; which notifications are wanted (1 in IFA 005); absent: all that the consumer may see
 * @param callbackUri 0..1; an https address that they are sent to
 * @param listenerName 0..1; a {@link NotificationListener} of the same container that receives them
 */
public record SubscribeRequest(
        Optional<Filter> inputFilter,
        @Extension("how notifications are delivered is not in the standard") Optional<String> callbackUri,
        @Extension("how notifications are delivered is not in the standard") Optional<String> listenerName)
        implements Request {

    public SubscribeRequest {
        inputFilter = Attributes.optional(inputFilter);
        callbackUri = Attributes.optional(callbackUri);
        listenerName = Attributes.optional(listenerName);
    }

    @Override
    public void validate() {
        Constraints.check(
                callbackUri.isEmpty() || listenerName.isEmpty(),
                "listenerName",
                "does not go with callbackUri",
                "give one of the two");
        callbackUri.ifPresent(uri -> Constraints.httpsUri("callbackUri", uri));
        Constraints.name("listenerName", listenerName);
    }
}

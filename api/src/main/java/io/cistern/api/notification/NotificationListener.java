// SPDX-License-Identifier: Apache-2.0
package io.cistern.api.notification;

import io.cistern.api.Extension;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Receives notifications in the same container: an OSGi service with the property {@link #NAME}. It hears of the
 * subscriptions that name it and that its own bundle made, and of no others.
 */
@ConsumerType
@Extension("the standard leaves open how Notify reaches a consumer")
public interface NotificationListener {

    /** The service property that {@link SubscribeRequest#listenerName()} refers to. */
    String NAME = "listener.name";

    /**
     * Notify (IFA 005, e.g. clause 7.3.2.3).
     *
     * @return completes when the notification is dealt with; one that fails is sent again
     */
    CompletionStage<Void> accept(NotificationEnvelope envelope);
}

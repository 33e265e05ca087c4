// SPDX-License-Identifier: Apache-2.0
package io.cistern.api.notification;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which notifications an interface of the standard sends. Notify is an operation that no consumer can call: this stands
 * in its place, for the filters of subscriptions and for the conformance matrix.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Notifies {

    /** The clause that defines Notify, in the source that the interface names. */
    String clause();

    /** The elements that are sent. */
    Class<? extends Notification>[] value();
}

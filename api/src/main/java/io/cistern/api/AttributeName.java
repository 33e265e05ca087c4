// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.RecordComponent;
import java.util.Optional;

/** The name of an attribute in JSON, filters and selectors, where Java reserves the word. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface AttributeName {

    /** The name. */
    String value();

    /** Tells the names of components. */
    final class Of {

        private Of() {}

        /** What an attribute is called outside Java. */
        public static String component(RecordComponent component) {
            return Optional.ofNullable(component.getAnnotation(AttributeName.class))
                    .map(AttributeName::value)
                    .orElseGet(component::getName);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which operation a resource method calls: the description of the interface is derived from it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Serves {
    /** The interface. */
    Class<?> value();

    /** The method of the interface. */
    String operation();

    /** The identifier of the operation in the description, where several methods serve the same one. */
    String as() default "";
}

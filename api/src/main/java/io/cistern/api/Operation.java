// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method as an operation of the standard. Dispatch, permissions, audit, metric names, REST documentation and
 * the conformance matrix are derived from it; a method of a {@link StandardInterface} without it is refused at start.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Operation {

    /** The heading of the operation in the standard, e.g. "Allocate Virtualised Compute Resource". */
    String name();

    /** The clause that defines it, in the source that {@link StandardInterface#source()} names; empty: ours. */
    String clause() default "";

    /** What it does to the world. */
    OperationKind kind();

    /** The request attribute that identifies the operation's target; empty: it has none. */
    String target() default "";
}

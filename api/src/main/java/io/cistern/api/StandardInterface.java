// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an interface of IFA 052: one OSGi service per infrastructure, published by the gateway only. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StandardInterface {

    /** The heading of the interface, without the word "interface". */
    String heading();

    /** The clause of IFA 052; empty: an extension. */
    String clause() default "";

    /** The document and clause that define its operations, e.g. "IFA 005 7.3.1". */
    String source();

    /** The requirement of IFA 052 that asks for it, e.g. "Ccm-Vim.001"; empty: none. */
    String requirement() default "";

    /** The door it belongs to. */
    InfrastructureKind kind();

    /** The least role that may call its operations; where the kind of an operation needs more, it needs more. */
    Role role() default Role.READER;
}

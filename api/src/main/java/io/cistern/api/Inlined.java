// SPDX-License-Identifier: Apache-2.0
package io.cistern.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component that groups attributes in Java only: in JSON, filters and selectors they are attributes of the record that
 * holds it. Its type is a record, or a sealed interface of records whose attributes of one name have one type.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Inlined {}

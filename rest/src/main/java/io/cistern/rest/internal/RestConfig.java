// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The file {@code etc/io.cistern.rest.cfg}; the façade works without it. */
@ObjectClassDefinition(name = "Cistern REST")
@interface RestConfig {
    /** Below which path everything is. */
    String PATH = "/cistern";

    @AttributeDefinition(description = "The most bytes of a request body")
    long body_limit_bytes() default 1_048_576;

    @AttributeDefinition(description = "The longest query part of a URL, in characters")
    int query_limit_characters() default 8_192;

    @AttributeDefinition(description = "How many requests can be unanswered at a time; more are refused with 429")
    int concurrent_requests() default 512;

    @AttributeDefinition(description = "How long a request waits for a result, in seconds, before it is answered 202")
    int longest_wait_seconds() default 60;
}

// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.osgi;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/io.cistern.core.cfg}. */
@ObjectClassDefinition(name = "Cistern gateway")
@interface CoreConfiguration {

    String PID = "io.cistern.core";

    @AttributeDefinition(description = "JDBC URL of a PostgreSQL database; empty: an embedded database in data/cistern")
    String store_url() default "";

    @AttributeDefinition(description = "User of the PostgreSQL database")
    String store_user() default "cistern";

    @AttributeDefinition(description = "Its password, as file:PATH or env:NAME; never the password itself")
    String store_password() default "";

    @AttributeDefinition(description = "How many seconds new calls wait for a backend where there is none")
    int swap_hold() default 30;

    @AttributeDefinition(
            description = "For how many seconds a cloud may still carry out a request that nobody saw answered")
    int settle() default 5;

    @AttributeDefinition(description = "How many seconds a query may take")
    int query_limit() default 30;

    @AttributeDefinition(description = "How many seconds a mutation may work before it is undone")
    int mutation_limit() default 600;

    @AttributeDefinition(description = "For how many days ended operations are kept")
    int history() default 90;

    @AttributeDefinition(description = "How many queries may be in flight")
    int max_queries() default 1_000;

    @AttributeDefinition(description = "How many mutations may be unfinished")
    int max_mutations() default 2_000;
}

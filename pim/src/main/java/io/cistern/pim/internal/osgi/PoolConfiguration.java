// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.osgi;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/io.cistern.pim.pool-<id>.cfg}: one pool. Read again whenever it changes. */
@ObjectClassDefinition(name = "Cistern pool of physical resources")
@interface PoolConfiguration {

    String PID = "io.cistern.pim.pool";

    @AttributeDefinition(description = "The PIM whose pool it is")
    String pim_id();

    @AttributeDefinition(description = "Its id, as endpoints name it")
    String pool_id();

    @AttributeDefinition(description = "Its name; empty: its id")
    String name() default "";

    @AttributeDefinition(description = "What it is for")
    String description() default "";

    @AttributeDefinition(description = "Where it is")
    String site_id() default "default";

    @AttributeDefinition(description = "The tenant that owns it; empty: none")
    String owner_tenant() default "";

    @AttributeDefinition(description = "The tenants that may use what is free in it, joined by commas; empty: all")
    String offered_to() default "";

    @AttributeDefinition(description = "How servers are chosen from it: PACK or SPREAD; empty: as the selection says")
    String selection_policy() default "";
}

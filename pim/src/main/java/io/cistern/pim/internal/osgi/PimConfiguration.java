// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.internal.osgi;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** {@code etc/io.cistern.pim.cfg}. Read again whenever it changes. */
@ObjectClassDefinition(name = "Cistern PIM")
@interface PimConfiguration {

    String PID = "io.cistern.pim";

    @AttributeDefinition(description = "Every how many seconds power and health of a server are read")
    int state_period() default 60;

    @AttributeDefinition(description = "Every how many seconds the states of all components are read")
    int health_period() default 900;

    @AttributeDefinition(description = "Every how many seconds the whole inventory of an endpoint is read")
    int inventory_period() default 43_200;

    @AttributeDefinition(description = "For how many seconds a resource is missed before it is removed")
    int absent_grace() default 86_400;

    @AttributeDefinition(description = "How many changes of the inventory are kept, of each fleet")
    int changes_kept() default 20_000;
}

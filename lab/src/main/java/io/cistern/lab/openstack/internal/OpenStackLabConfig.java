// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One simulated cloud: {@code etc/io.cistern.lab.openstack-<id>.cfg}. */
@ObjectClassDefinition(name = "Cistern: simulated OpenStack")
public @interface OpenStackLabConfig {

    @AttributeDefinition(description = "The address to bind.")
    String host() default "127.0.0.1";

    @AttributeDefinition(description = "The port to bind.")
    int port() default 15_000;

    @AttributeDefinition(
            description =
                    "A file with the password of every user; made, with a random one and for its owner only, when it"
                            + " does not exist. Mandatory.")
    String password_file() default "";

    @AttributeDefinition(description = "From the creation of a server to ACTIVE, in milliseconds.")
    long build_time_ms() default 1_500;

    @AttributeDefinition(description = "From the deletion of a server to its end, in milliseconds.")
    long delete_time_ms() default 500;

    @AttributeDefinition(description = "How many hypervisors there are.")
    int hosts() default 3;

    @AttributeDefinition(description = "How many servers there are from the start.")
    int population() default 0;
}

// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Simulated racks: {@code etc/io.cistern.lab.redfish-<id>.cfg}. */
@ObjectClassDefinition(name = "Cistern: simulated Redfish services")
public @interface RedfishLabConfig {

    @AttributeDefinition(description = "The address of the first service; each has the next one.")
    String first_address() default "127.20.0.1";

    @AttributeDefinition(description = "The port of every service.")
    int port() default 18_443;

    @AttributeDefinition(
            description =
                    "A file with the password of admin; made, with a random one and for its owner only, when it does"
                            + " not exist. Mandatory.")
    String password_file() default "";

    @AttributeDefinition(
            description =
                    "A file for the certificate of the lab's authority, which is another at each start; not written"
                            + " when empty.")
    String authority_file() default "";

    @AttributeDefinition(description = "How many racks there are.")
    int racks() default 1;

    @AttributeDefinition(description = "How many servers there are in each rack.")
    int servers() default 12;

    @AttributeDefinition(description = "How long every answer takes at least, in milliseconds.")
    long latency_ms() default 0;

    @AttributeDefinition(description = "How long a state of power lasts, and other work takes, in milliseconds.")
    long step_ms() default 2_000;

    @AttributeDefinition(
            description =
                    "A directory whose subdirectories are captured trees, each served read-only by one more service.")
    String captures() default "";
}

// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.driver;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration of a fleet: {@code etc/io.cistern.pim.redfish-<id>.cfg}. */
@ObjectClassDefinition(name = "Bare metal on Redfish", description = "A fleet of BMCs as a PIM.")
public @interface RedfishConfig {

    @AttributeDefinition(description = "The id of the PIM.")
    String pim_id() default "";

    @AttributeDefinition(description = "A file that lists endpoints, one in each line.")
    String endpoints_file() default "";

    @AttributeDefinition(description = "Blocks of addresses at which BMCs are looked for, such as 192.0.2.0/24.")
    String[] scan_ranges() default {};

    @AttributeDefinition(description = "The port at which they are looked for.")
    int scan_port() default 443;

    @AttributeDefinition(description = "The time from one search to the next, in minutes.")
    int scan_period__min() default 24 * 60;

    @AttributeDefinition(description = "Where the credential of what is found is: file:<path> or env:<name>.")
    String scan_credential() default "";

    @AttributeDefinition(description = "The resource pool of what is found.")
    String scan_pool() default "";

    @AttributeDefinition(description = "The authorities of the BMCs' certificates, in PEM form, and no others.")
    String tls_ca__file() default "";

    @AttributeDefinition(description = "A directory of quirk profiles, besides those that come with Cistern.")
    String quirks_directory() default "";

    @AttributeDefinition(description = "The longest time to open a connection, in milliseconds.")
    int http_connect__timeout__ms() default 10_000;

    @AttributeDefinition(description = "The most requests to one BMC at once.")
    int bmc_concurrent__requests() default 2;

    @AttributeDefinition(description = "The time between two requests to one BMC, in milliseconds.")
    int bmc_spacing__ms() default 100;

    @AttributeDefinition(description = "The most requests to all BMCs at once.")
    int fleet_concurrent__requests() default 256;

    @AttributeDefinition(description = "The most readings at once.")
    int workers_readings() default 576;

    @AttributeDefinition(description = "The most readings that wait for their turn.")
    int workers_waiting() default 20_000;

    @AttributeDefinition(description = "The most threads that help with readings.")
    int workers_helpers() default 64;
}

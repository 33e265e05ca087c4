// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal.physical;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration of one simulated rack: {@code etc/io.cistern.pim.example-<id>.cfg}. */
@ObjectClassDefinition(name = "Example PIM", description = "A simulated rack.")
public @interface ExamplePimConfig {

    @AttributeDefinition(description = "The id of the PIM.")
    String pim_id() default "";

    @AttributeDefinition(description = "How many servers the rack has.")
    int servers() default 4;
}

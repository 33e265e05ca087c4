// SPDX-License-Identifier: Apache-2.0
package io.cistern.examples.backend.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** One simulated cloud: {@code etc/io.cistern.vim.example-<id>.cfg}. */
@ObjectClassDefinition(name = "Cistern: example VIM")
public @interface ExampleConfig {
    @AttributeDefinition(description = "Names this VIM for its consumers; mandatory, and never changed.")
    String vim_id() default "";
}

// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.osgi;

import io.cistern.api.InfrastructureKind;
import io.cistern.core.internal.gateway.Availability;
import java.io.IOException;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.ConfigurationAdmin;

/** Which infrastructures have a configuration, whether or not a backend is running with it. */
final class ConfiguredInfrastructures implements Availability.Configured {

    private final ConfigurationAdmin configurations;

    ConfiguredInfrastructures(ConfigurationAdmin configurations) {
        this.configurations = configurations;
    }

    @Override
    public boolean has(InfrastructureKind kind, String id) {
        String escaped = id.replaceAll("([\\\\*()])", "\\\\$1");
        try {
            return configurations.listConfigurations("(" + kind.idProperty() + "=" + escaped + ")") != null;
        } catch (IOException | InvalidSyntaxException e) {
            throw new IllegalStateException("the configurations cannot be listed", e);
        }
    }
}

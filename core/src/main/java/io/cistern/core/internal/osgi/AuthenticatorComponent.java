// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.osgi;

import io.cistern.core.internal.audit.AuditTrail;
import io.cistern.core.internal.security.Authenticator;
import java.nio.file.Path;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** The one authenticator of the container, made anew when its configuration changes. */
@Component(service = AuthenticatorComponent.class, configurationPid = SecurityConfiguration.PID)
@Designate(ocd = SecurityConfiguration.class)
public final class AuthenticatorComponent {

    private final Authenticator authenticator;

    @Activate
    public AuthenticatorComponent(
            SecurityConfiguration configuration, Map<String, ?> lines, @Reference AuditTrail audit) {
        Authenticator.Builder builder = Authenticator.builder().grants(lines).realm(configuration.realm());
        if (!configuration.token_issuer().isEmpty()) {
            builder.tokens(
                    configuration.token_issuer(),
                    configuration.token_audience(),
                    Path.of(configuration.token_keys()),
                    configuration.token_grants_claim());
        }
        this.authenticator = builder.build(audit);
    }

    Authenticator authenticator() {
        return authenticator;
    }
}

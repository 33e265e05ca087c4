// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.osgi;

import io.cistern.api.Consumer;
import io.cistern.api.ConsumerAuthentication;
import io.cistern.core.internal.security.Authenticator;
import javax.security.auth.Subject;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;

/** {@link ConsumerAuthentication} as one bundle sees it. */
@Component(service = ConsumerAuthentication.class, scope = ServiceScope.BUNDLE)
public final class BundleAuthentication implements ConsumerAuthentication {

    private final Authenticator authenticator;
    private final String bundle;

    @Activate
    public BundleAuthentication(ComponentContext context, @Reference AuthenticatorComponent component) {
        this(component.authenticator(), context.getUsingBundle().getSymbolicName());
    }

    BundleAuthentication(Authenticator authenticator, String bundle) {
        this.authenticator = authenticator;
        this.bundle = bundle;
    }

    @Override
    public Consumer password(String name, char[] password) {
        return authenticator.password(name, password);
    }

    @Override
    public Consumer bearerToken(String token) {
        return authenticator.bearerToken(token);
    }

    @Override
    public Consumer subject(Subject subject) {
        return authenticator.subject(subject);
    }

    @Override
    public Consumer callingBundle() {
        return authenticator.bundle(bundle);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.keystone;

import io.cistern.vim.openstack.internal.keystone.Credential.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The body of a request for a token. */
final class AuthRequest {

    private AuthRequest() {}

    static Map<String, Object> of(Credential credential, Scope scope) {
        return Map.of("auth", auth(credential, scope));
    }

    private static Map<String, Object> auth(Credential credential, Scope scope) {
        if (credential instanceof Credential.Password password) {
            Map<String, Object> user = new LinkedHashMap<>(named(password.user()));
            user.put("password", password.secret().get());
            Map<String, Object> project = scope.projectId()
                    .<Map<String, Object>>map(id -> Map.of("id", id))
                    .orElseGet(() -> named(password.project()));
            return Map.of(
                    "identity", Map.of("methods", List.of("password"), "password", Map.of("user", user)),
                    "scope", Map.of("project", project));
        }
        Credential.Application application = (Credential.Application) credential;
        Map<String, Object> body = new LinkedHashMap<>();
        application.id().ifPresent(id -> body.put("id", id));
        application.name().ifPresent(name -> body.put("name", name));
        application.user().ifPresent(user -> body.put("user", named(user)));
        body.put("secret", application.secret().get());
        // Its scope is fixed; naming one is refused.
        return Map.of("identity", Map.of("methods", List.of("application_credential"), "application_credential", body));
    }

    private static Map<String, Object> named(Named named) {
        if (named.id().isPresent()) {
            return Map.of("id", named.id().get());
        }
        Map<String, Object> domain = named.domainId()
                .<Map<String, Object>>map(id -> Map.of("id", id))
                .orElseGet(() -> Map.of("name", named.domainName().orElse("Default")));
        return Map.of("name", named.name().orElseThrow(), "domain", domain);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import static io.cistern.vim.openstack.internal.OpenStackSettings.text;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.http.HttpLimits;
import io.cistern.vim.openstack.internal.cloud.CloudSettings;
import io.cistern.vim.openstack.internal.cloud.ServiceType;
import io.cistern.vim.openstack.internal.keystone.Credential;
import io.cistern.vim.openstack.internal.keystone.Credential.Named;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * One entry of a clouds.yaml, as OpenStack's own clients use it. The credential is read anew for each token: a changed
 * file is taken up without a restart.
 *
 * @param file the clouds.yaml
 * @param entry the name of the cloud in it
 */
record CloudsFile(Path file, String entry) {

    private static final int MAX_BYTES = 1024 * 1024;

    CloudSettings read(HttpLimits http) {
        Map<?, ?> cloud = load();
        if (Boolean.FALSE.equals(cloud.get("verify"))) {
            throw wrong("verify", "is not false: certificates are always verified", "name the authority in cacert");
        }
        Map<ServiceType, URI> endpoints = new EnumMap<>(ServiceType.class);
        for (ServiceType service : ServiceType.values()) {
            string(cloud, service.type().replace('-', '_') + "_endpoint_override")
                    .ifPresent(url -> endpoints.put(service, OpenStackSettings.uri(key("endpoint override"), url)));
        }
        // Read once here, so that what is wrong shows when the configuration is read.
        credential();
        return new CloudSettings(
                OpenStackSettings.identity(
                        key("auth.auth_url"),
                        string(auth(cloud), "auth_url").orElseThrow(() -> missing("auth.auth_url"))),
                this::credential,
                Map.of(),
                string(cloud, "region_name"),
                string(cloud, "interface").orElse("public").replaceFirst("URL$", ""),
                endpoints,
                string(cloud, "cacert").map(Path::of),
                http);
    }

    /** The entry's credential, for that cloud only: no other is told its secret. */
    Credential credentialFor(URI identity) {
        string(auth(load()), "auth_url")
                .map(url -> OpenStackSettings.identity(key("auth.auth_url"), url))
                .filter(url -> !url.equals(identity))
                .ifPresent(url -> {
                    throw wrong(
                            "auth.auth_url", "is that of the VIM, " + identity + ", not " + url, "name another entry");
                });
        return credential();
    }

    private Credential credential() {
        Map<?, ?> cloud = load();
        Map<?, ?> auth = auth(cloud);
        String type = string(cloud, "auth_type").orElse("password");
        return switch (type) {
            case "password", "v3password" -> {
                String password = string(auth, "password").orElseThrow(() -> missing("auth.password"));
                yield new Credential.Password(
                        named(auth, "user", "username", "user_id"),
                        () -> password,
                        named(auth, "project", "project_name", "project_id"));
            }
            case "v3applicationcredential" -> {
                String secret = string(auth, "application_credential_secret")
                        .orElseThrow(() -> missing("auth.application_credential_secret"));
                Optional<String> id = string(auth, "application_credential_id");
                Optional<String> name = id.isPresent() ? Optional.empty() : string(auth, "application_credential_name");
                yield new Credential.Application(
                        id, name, name.map(given -> named(auth, "user", "username", "user_id")), () -> secret);
            }
            default ->
                throw wrong(
                        "auth_type",
                        "is password or v3applicationcredential, not " + type,
                        "use a user's password or an application credential");
        };
    }

    private Named named(Map<?, ?> auth, String kind, String nameKey, String idKey) {
        Optional<String> id = string(auth, idKey);
        Optional<String> name = string(auth, nameKey);
        if (id.isEmpty() && name.isEmpty()) {
            throw missing("auth." + nameKey);
        }
        return new Named(
                id,
                name,
                string(auth, kind + "_domain_id").or(() -> string(auth, "domain_id")),
                string(auth, kind + "_domain_name").or(() -> string(auth, "domain_name")));
    }

    private Map<?, ?> load() {
        Object root;
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw InfrastructureException.invalidArgument(
                        "clouds.file", "has at most " + MAX_BYTES + " bytes", "check the path " + file);
            }
            root = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        } catch (IOException e) {
            throw InfrastructureException.invalidArgument(
                    "clouds.file",
                    "names a file that can be read; " + file + " cannot ("
                            + e.getClass().getSimpleName() + ")",
                    "create it, readable for this process");
        } catch (YamlEngineException e) {
            // Its message quotes the file, secrets included.
            throw InfrastructureException.invalidArgument(
                    "clouds.file", "names a file in YAML; " + file + " is not", "correct its syntax");
        }
        Map<?, ?> clouds = map(map(root).get("clouds"));
        if (!clouds.containsKey(entry)) {
            throw InfrastructureException.invalidArgument(
                    "cloud",
                    "names an entry of " + file + ", which has: "
                            + String.join(
                                    ", ",
                                    new TreeSet<>(clouds.keySet().stream()
                                            .map(String::valueOf)
                                            .toList())),
                    "name one of them");
        }
        return map(clouds.get(entry));
    }

    private static Map<?, ?> auth(Map<?, ?> cloud) {
        return map(cloud.get("auth"));
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static Optional<String> string(Map<?, ?> map, String key) {
        return Optional.ofNullable(map.get(key)).flatMap(value -> text(value.toString()));
    }

    private String key(String key) {
        return "clouds.file: " + entry + "." + key;
    }

    private InfrastructureException missing(String key) {
        return wrong(key, "is mandatory", "add it to the entry in " + file);
    }

    private InfrastructureException wrong(String key, String rule, String remedy) {
        return InfrastructureException.invalidArgument(key(key), rule, remedy);
    }
}

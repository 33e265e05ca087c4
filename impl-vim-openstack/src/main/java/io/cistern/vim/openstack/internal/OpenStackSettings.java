// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal;

import io.cistern.api.InfrastructureException;
import io.cistern.backend.support.SecretReference;
import io.cistern.backend.support.http.HttpLimits;
import io.cistern.vim.openstack.internal.cloud.CloudSettings;
import io.cistern.vim.openstack.internal.cloud.ServiceType;
import io.cistern.vim.openstack.internal.keystone.Credential;
import io.cistern.vim.openstack.internal.keystone.Credential.Named;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads a configuration. What is wrong with it is said by key, rule and remedy. */
final class OpenStackSettings {

    private static final Set<String> AUDIENCES = Set.of("public", "internal", "admin");

    private final OpenStackConfig config;

    OpenStackSettings(OpenStackConfig config) {
        this.config = config;
    }

    /**
     * The settings.
     *
     * @throws InfrastructureException INVALID_ARGUMENT: names the key
     */
    CloudSettings read() {
        Optional<Path> cloudsFile = text(config.clouds_file()).map(Path::of);
        boolean fromFile = text(config.cloud()).isPresent();
        if (cloudsFile.isPresent() ? !fromFile && groupCredentials().isEmpty() : fromFile) {
            throw wrong(
                    cloudsFile.isPresent() ? "cloud" : "clouds.file",
                    "goes with the other of clouds.file and cloud",
                    "give both or neither");
        }
        if (fromFile) {
            return withOverrides(new CloudsFile(cloudsFile.get(), config.cloud()).read(http()));
        }
        CloudSettings settings = new CloudSettings(
                identity("auth.url", text(config.auth_url()).orElseThrow(() -> missing("auth.url"))),
                constant(credentialOf(config)),
                Map.of(),
                Optional.empty(),
                "public",
                Map.of(),
                Optional.empty(),
                http());
        return withOverrides(settings);
    }

    /** What the configuration says beside the credential wins over what a clouds.yaml says. */
    private CloudSettings withOverrides(CloudSettings settings) {
        Map<ServiceType, URI> endpoints = new EnumMap<>(ServiceType.class);
        endpoints.putAll(settings.endpoints());
        override(endpoints, ServiceType.COMPUTE, config.endpoint_compute());
        override(endpoints, ServiceType.NETWORK, config.endpoint_network());
        override(endpoints, ServiceType.IMAGE, config.endpoint_image());
        override(endpoints, ServiceType.BLOCK_STORAGE, config.endpoint_block$_$storage());
        override(endpoints, ServiceType.PLACEMENT, config.endpoint_placement());
        String audience = config.interface$().equals("public") ? settings.audience() : config.interface$();
        if (!AUDIENCES.contains(audience)) {
            throw wrong("interface", "is public, internal or admin, not " + audience, "choose one of them");
        }
        return new CloudSettings(
                settings.authUrl(),
                settings.credential(),
                credentials(settings.authUrl()),
                text(config.region()).or(settings::region),
                audience,
                endpoints,
                text(config.tls_ca__file()).map(Path::of).or(settings::caFile),
                settings.http());
    }

    private static void override(Map<ServiceType, URI> endpoints, ServiceType service, String url) {
        text(url).ifPresent(given -> endpoints.put(service, uri("endpoint." + service.type(), given)));
    }

    private Map<String, Supplier<Credential>> credentials(URI identity) {
        Map<String, Supplier<Credential>> credentials = new LinkedHashMap<>();
        groupCredentials().forEach((project, entry) -> {
            CloudsFile file = new CloudsFile(
                    text(config.clouds_file()).map(Path::of).orElseThrow(() -> missing("clouds.file")), entry);
            try {
                // Read once here, so that what is wrong shows when the configuration is read.
                file.credentialFor(identity);
            } catch (InfrastructureException e) {
                throw wrong(
                        "credentials",
                        "names for " + project + " an entry that is right; "
                                + e.details().attribute().orElseThrow() + " "
                                + e.details().rule().orElseThrow(),
                        e.details().remedy().orElse("correct the entry"));
            }
            credentials.put(project, () -> file.credentialFor(identity));
        });
        return credentials;
    }

    /** Entries of the clouds.yaml by project. What is wrong is not repeated: it may be a secret. */
    private Map<String, String> groupCredentials() {
        Map<String, String> entries = new LinkedHashMap<>();
        Stream.of(config.credentials())
                .flatMap(given -> Stream.of(given.split(",")))
                .flatMap(given -> text(given).stream())
                .forEach(given -> {
                    String[] pair = given.split("\\s*=\\s*", -1);
                    if (pair.length != 2 || pair[0].isEmpty() || pair[1].isEmpty()) {
                        throw wrong(
                                "credentials",
                                "has the form <project id>=<entry of clouds.file>, with commas between",
                                "name an entry of clouds.file for each project");
                    }
                    if (entries.put(pair[0], pair[1]) != null) {
                        throw wrong(
                                "credentials",
                                "names a project once; " + pair[0] + " is there twice",
                                "leave one of the two");
                    }
                });
        return entries;
    }

    private static Supplier<Credential> constant(Credential credential) {
        return () -> credential;
    }

    private static Credential credentialOf(OpenStackConfig config) {
        return switch (config.auth_type()) {
            case "password" -> password(config);
            case "applicationcredential" -> application(config);
            default ->
                throw wrong(
                        "auth.type",
                        "is password or applicationcredential, not " + config.auth_type(),
                        "choose one of them");
        };
    }

    private static Credential password(OpenStackConfig config) {
        return new Credential.Password(
                named("user", config.user_id(), config.user_name(), config.user_domain_id(), config.user_domain_name()),
                secret("password", config.password())::read,
                named(
                        "project",
                        config.project_id(),
                        config.project_name(),
                        config.project_domain_id(),
                        config.project_domain_name()));
    }

    private static Credential application(OpenStackConfig config) {
        Optional<String> id = text(config.application__credential_id());
        Optional<String> name = text(config.application__credential_name());
        if (id.isPresent() == name.isPresent()) {
            throw wrong(
                    "application_credential.id",
                    "is given unless application_credential.name is",
                    "give one of the two");
        }
        return new Credential.Application(
                id,
                name,
                name.map(given -> named(
                        "user",
                        config.user_id(),
                        config.user_name(),
                        config.user_domain_id(),
                        config.user_domain_name())),
                secret("application_credential_secret", config.application__credential__secret())::read);
    }

    private static SecretReference secret(String key, String reference) {
        return SecretReference.of(key, text(reference).orElseThrow(() -> missing(key)));
    }

    private static Named named(String prefix, String id, String name, String domainId, String domainName) {
        if (text(id).isPresent() == text(name).isPresent()) {
            throw wrong(prefix + ".name", "is given unless " + prefix + ".id is", "give one of the two");
        }
        return new Named(text(id), text(name), text(domainId), text(domainName));
    }

    private HttpLimits http() {
        return new HttpLimits(
                Duration.ofMillis(positive("http.connect_timeout_ms", config.http_connect__timeout__ms())),
                Duration.ofMillis(positive("http.request_timeout_ms", config.http_request__timeout__ms())),
                positive("http.max_body_mib", config.http_max__body__mib()) * 1024L * 1024L,
                positive("http.attempts", config.http_attempts()),
                positive("http.requests_per_second", config.http_requests__per__second()),
                positive("http.concurrent_requests", config.http_concurrent__requests()));
    }

    static int positive(String key, int value) {
        if (value < 1) {
            throw wrong(key, "is greater than zero, not " + value, "give a greater number");
        }
        return value;
    }

    /** Identity's address, with the version that is spoken. */
    static URI identity(String key, String url) {
        String base = url.replaceFirst("/+$", "");
        return uri(key, base.matches(".*/v\\d+(\\.\\d+)?") ? base : base + "/v3");
    }

    static URI uri(String key, String text) {
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null && Set.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Said below, in our words.
        }
        throw wrong(
                key,
                "is an http or https address; " + text + " is not",
                "write one such as https://cloud.example:5000/v3");
    }

    static Optional<String> text(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(given -> !given.isEmpty());
    }

    private static InfrastructureException missing(String key) {
        return wrong(key, "is mandatory", "give it a value");
    }

    private static InfrastructureException wrong(String key, String rule, String remedy) {
        return InfrastructureException.invalidArgument(key, rule, remedy);
    }
}

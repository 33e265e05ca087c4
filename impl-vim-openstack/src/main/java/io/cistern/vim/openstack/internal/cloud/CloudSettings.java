// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.cloud;

import io.cistern.backend.support.http.HttpLimits;
import io.cistern.vim.openstack.internal.keystone.Credential;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How a cloud is reached.
 *
 * @param authUrl OpenStack Identity v3
 * @param credential who we are; asked for each new token
 * @param credentials who we are in single projects instead, by the id of the project
 * @param region the region of its services; absent: it has only one
 * @param audience which of a service's endpoints: {@code public}, {@code internal} or {@code admin}
 * @param endpoints by service type, instead of what the catalogue says
 * @param caFile the authorities of its certificates; absent: those of the platform
 */
public record CloudSettings(
        URI authUrl,
        Supplier<Credential> credential,
        Map<String, Supplier<Credential>> credentials,
        Optional<String> region,
        String audience,
        Map<ServiceType, URI> endpoints,
        Optional<Path> caFile,
        HttpLimits http) {}

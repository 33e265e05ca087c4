// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.openstack.internal.keystone;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What Identity answers to a request for a token, but for the token itself, which is in a header. */
record KeystoneToken(Body token) {

    record Body(
            @JsonProperty("expires_at") Instant expiresAt,
            Optional<Named> project,
            List<Named> roles,
            List<KeystoneService> catalog) {}

    record Named(String id, String name) {}
}

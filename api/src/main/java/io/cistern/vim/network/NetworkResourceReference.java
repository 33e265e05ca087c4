// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;
import java.util.Optional;

/**
 * A network resource by its identifier and, where the consumer knows it, its kind.
 *
 * @param networkResourceId 1; identifier
 * @param networkResourceType 0..1; kind of resource; absent: the VIM finds it
 */
@Extension("identifiers of different kinds are told apart without asking the VIM")
public record NetworkResourceReference(String networkResourceId, Optional<NetworkResourceType> networkResourceType) {

    public NetworkResourceReference {
        Attributes.required(networkResourceId, "networkResourceId");
        networkResourceType = Attributes.optional(networkResourceType);
    }

    /** A resource of a known kind. */
    public static NetworkResourceReference of(NetworkResourceType type, String networkResourceId) {
        return new NetworkResourceReference(networkResourceId, Optional.of(type));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.redfish.internal.inventory;

import java.util.Optional;

/** Maps the resources of one schema. */
interface KindMapper {

    /** What a resource is; empty: it is none, such as an empty slot. */
    Optional<Described> describe(Node node, Words words);
}

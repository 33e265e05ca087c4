// SPDX-License-Identifier: Apache-2.0
/**
 * Reads what one Redfish service describes: {@link io.cistern.pim.redfish.internal.inventory.ServiceWalk} follows the
 * links, each once, and what it finds is mapped afterwards, when everything a resource refers to is at hand. One
 * class maps one kind, with the names of the DMTF's schemas; what all kinds have in common is mapped once.
 */
package io.cistern.pim.redfish.internal.inventory;

// SPDX-License-Identifier: Apache-2.0
/**
 * The BMCs of one PIM, each with a client, a trust and a memory of its own, and what they share: connections and
 * threads.
 */
package io.cistern.pim.redfish.internal.fleet;

// SPDX-License-Identifier: Apache-2.0
package io.cistern.pim.lifecycle;

/** What a network is for. */
public enum NetworkRole {
    PROVISIONING,
    CLUSTER,
    STORAGE,
    MANAGEMENT,
    DATA
}

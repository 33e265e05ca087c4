// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.store;

import io.cistern.api.InfrastructureKind;
import io.cistern.backend.StateStore;
import io.cistern.json.CisternJson;

/** The state of every infrastructure. */
public record States(Store store, CisternJson json) {

    /** That of one. */
    public StateStore of(InfrastructureKind kind, String id) {
        return new StateTable(store, json, kind, id);
    }
}

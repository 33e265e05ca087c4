// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import io.cistern.api.InfrastructureException;

/** Understands the failures of a kind of service. */
@FunctionalInterface
public interface FaultReader {

    /** The failure in our words. */
    InfrastructureException read(HttpFailure failure);
}

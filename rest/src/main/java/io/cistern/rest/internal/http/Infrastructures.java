// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.http;

import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import io.cistern.api.InfrastructureKind;
import java.util.Optional;

/** The interfaces that the gateway publishes now. */
@FunctionalInterface
public interface Infrastructures {
    /** An interface of one VIM or PIM; empty: no such one is known. */
    <T> Optional<T> find(Class<T> standardInterface, String infrastructureId);

    /** An interface of one VIM. Errors: NOT_FOUND. */
    default <T> T vim(Class<T> standardInterface, String vimId) {
        return find(standardInterface, vimId)
                .orElseThrow(() -> unknown(InfrastructureKind.VIM, "vimId", "/cistern/vim/v1/vims"));
    }

    /** An interface of one PIM. Errors: NOT_FOUND. */
    default <T> T pim(Class<T> standardInterface, String pimId) {
        return find(standardInterface, pimId)
                .orElseThrow(() -> unknown(InfrastructureKind.PIM, "pimId", "/cistern/pim/v1/pims"));
    }

    private static InfrastructureException unknown(InfrastructureKind kind, String attribute, String collection) {
        return new InfrastructureException(
                ErrorCode.NOT_FOUND,
                "There is no " + kind + " with the identifier in the path",
                ErrorDetails.builder()
                        .attribute(attribute)
                        .rule("names a " + kind + " that is configured")
                        .remedy("ask " + collection + " for those there are")
                        .build());
    }
}

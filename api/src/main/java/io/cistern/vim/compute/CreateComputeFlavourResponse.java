// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Response;
import io.cistern.internal.Attributes;

/**
 * Output of Create Compute Flavour (IFA 005 clause 7.3.5.2).
 *
 * @param flavourId 1; the new flavour
 */
public record CreateComputeFlavourResponse(String flavourId) implements Response {

    public CreateComputeFlavourResponse {
        Attributes.required(flavourId, "flavourId");
    }
}

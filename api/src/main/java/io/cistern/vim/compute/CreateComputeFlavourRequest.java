// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.compute;

import io.cistern.api.Request;
import io.cistern.internal.Attributes;
import io.cistern.internal.Constraints;
import java.util.Map;

/**
 * Input of Create Compute Flavour (IFA 005 clause 7.3.5.2).
 *
 * @param flavour 1; the flavour
 * @param metaData 0..N; metadata kept with the flavour
 */
public record CreateComputeFlavourRequest(VirtualComputeFlavour flavour, Map<String, String> metaData)
        implements Request {

    public CreateComputeFlavourRequest {
        Attributes.required(flavour, "flavour");
        metaData = Attributes.map(metaData, "metaData");
    }

    @Override
    public void validate() {
        FlavourRules.check("flavour", flavour);
        Constraints.metadata("metaData", metaData);
    }
}

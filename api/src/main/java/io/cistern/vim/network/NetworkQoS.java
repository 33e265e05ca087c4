// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.internal.Attributes;

/**
 * One quality of service characteristic (IFA 005 clause 8.4.4.3).
 *
 * @param qosName 1; name, see {@link NetworkQosNames}
 * @param qosValue 1; value
 */
public record NetworkQoS(String qosName, String qosValue) {

    public NetworkQoS {
        Attributes.required(qosName, "qosName");
        Attributes.required(qosValue, "qosValue");
    }
}

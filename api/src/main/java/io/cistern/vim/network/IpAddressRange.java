// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.network;

import io.cistern.api.Extension;
import io.cistern.internal.Attributes;

/**
 * A range of addresses of a subnet.
 *
 * @param start 1; first address
 * @param end 1; last address
 */
@Extension("IFA 005 does not specify the content of addressPool")
public record IpAddressRange(String start, String end) {

    public IpAddressRange {
        Attributes.required(start, "start");
        Attributes.required(end, "end");
    }
}

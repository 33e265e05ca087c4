// SPDX-License-Identifier: Apache-2.0
/** What a BMC, and the fleet, is asked at most: a BMC is a small computer. */
package io.cistern.pim.redfish.internal.governor;

// SPDX-License-Identifier: Apache-2.0
/** What is known of BMCs by manufacturer, model and firmware: data, each switch with its evidence. */
package io.cistern.pim.redfish.internal.quirk;

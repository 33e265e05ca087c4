// SPDX-License-Identifier: Apache-2.0
/**
 * What services show: resources of DSP8010, put together from parts, one class for each. A {@link
 * io.cistern.lab.redfish.internal.model.Blueprint} is made once for a model and a style and shared by all services of it;
 * what makes one service different, its serial numbers and addresses, are placeholders in it.
 */
package io.cistern.lab.redfish.internal.model;

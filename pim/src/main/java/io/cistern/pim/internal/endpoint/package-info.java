// SPDX-License-Identifier: Apache-2.0
/** The management services of a fleet: which there are, whether they answer, and when each is asked what. */
package io.cistern.pim.internal.endpoint;

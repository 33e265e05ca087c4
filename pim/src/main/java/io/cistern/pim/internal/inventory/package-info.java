// SPDX-License-Identifier: Apache-2.0
/** What there is: made of what drivers read, with what changed between two readings. */
package io.cistern.pim.internal.inventory;

// SPDX-License-Identifier: Apache-2.0
package io.cistern.vim.storage;

import io.cistern.api.Extension;
import io.cistern.api.Response;

/** Output of Delete Storage Affinity Group: nothing. */
@Extension("groups would leak: the standard creates them and can neither show nor delete them")
public record DeleteStorageAffinityGroupResponse() implements Response {}

package vankien.page;

import java.util.List;

/**
 * The values of one field.
 *
 * @param name the field's parameter
 * @param first the values shown at once
 * @param more the values behind "xem thêm"
 */
record FilterGroup(String name, String legend, List<FilterChoice> first, List<FilterChoice> more) {}

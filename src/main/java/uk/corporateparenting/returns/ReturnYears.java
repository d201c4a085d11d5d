package uk.corporateparenting.returns;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which return year each file is of, named by the calendar year in which it ends. Files of one folder with the same
 * year in their names (and the same {@code _last}) belong together; their Episodes say which year it is: the one in
 * which most episodes ended. Names alone count where there are no Episodes.
 */
final class ReturnYears {

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])(20[0-9]{2})(?![0-9])");

    private record Group(String folder, int number, boolean last) {
    }

    private final List<Group> groups = new ArrayList<>();
    private final Map<Group, Map<Integer, Integer>> ends = new HashMap<>();
    private final Map<Group, Integer> newestStart = new HashMap<>();

    /** Tells of a file; they are numbered in the order in which they are told of. */
    void file(Path file) {
        String name = file.getFileName().toString();
        String folder = String.valueOf(file.toAbsolutePath().getParent());
        Matcher number = NUMBER.matcher(name);
        Matcher inFolder = NUMBER.matcher(folder.substring(folder.lastIndexOf('/') + 1));
        groups.add(new Group(folder, number.find() ? Integer.parseInt(number.group(1))
                : inFolder.find() ? Integer.parseInt(inFolder.group(1)) : 0, name.contains("_last.")));
    }

    /** An episode of the file told of last. */
    void episode(String decom, String dec) {
        Group group = groups.get(groups.size() - 1);
        Optional<LocalDate> end = Reading.unmoved(dec);
        if (end.isPresent()) {
            ends.computeIfAbsent(group, g -> new TreeMap<>()).merge(Reading.yearOf(end.get()), 1, Integer::sum);
        } else {
            Reading.unmoved(decom).ifPresent(start -> newestStart.merge(group, Reading.yearOf(start), Math::max));
        }
    }

    /** The number in a file's name, if it is not the year that was found. */
    OptionalInt misnamed(int file, int year) {
        int number = groups.get(file).number();
        return number == 0 || number == year || groups.get(file).last() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The year of each file. */
    List<Integer> years(LocalDate today) {
        Map<Group, Integer> found = new HashMap<>();
        groups.stream().distinct().forEach(group -> fromEpisodes(group).ifPresent(year -> found.put(group, year)));
        int latest = found.values().stream().max(Comparator.naturalOrder()).orElse(Reading.yearOf(today) - 1);
        int offset = found.entrySet().stream().filter(e -> e.getKey().number() > 0 && !e.getKey().last()).findFirst()
                .map(e -> e.getValue() - e.getKey().number()).orElse(0);
        return groups.stream().map(group -> {
            if (found.containsKey(group)) {
                return found.get(group);
            }
            Integer beside = found.get(new Group(group.folder(), group.number(), false));
            int year = beside != null ? beside : group.number() > 0 ? group.number() + offset : latest;
            return group.last() ? year - 1 : year;
        }).toList();
    }

    private Optional<Integer> fromEpisodes(Group group) {
        return ends.getOrDefault(group, Map.of()).entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).or(() -> Optional.ofNullable(newestStart.get(group)));
    }
}

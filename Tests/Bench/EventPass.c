/* One pass of libyaml over a file: every event is read and thrown away. What `make bench` measures the generator against. */
#include <stdio.h>
#include <yaml.h>

int main(int count, char **arguments) {
    if (count != 2) return fprintf(stderr, "usage: event-pass <file>\n"), 64;
    FILE *file = fopen(arguments[1], "rb");
    if (!file) return perror(arguments[1]), 1;
    yaml_parser_t parser;
    yaml_event_t event;
    if (!yaml_parser_initialize(&parser)) return 70;
    yaml_parser_set_input_file(&parser, file);
    long events = 0;
    int isLast = 0;
    while (!isLast) {
        if (!yaml_parser_parse(&parser, &event)) return fprintf(stderr, "%s: %s\n", arguments[1], parser.problem), 1;
        isLast = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
        events++;
    }
    printf("%ld events\n", events);
    yaml_parser_delete(&parser);
    fclose(file);
    return 0;
}

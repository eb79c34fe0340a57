using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Application;

/// <summary>Which flags topics have to have; null where it does not matter.</summary>
internal sealed record TopicStatus(bool? Pinned, bool? Locked, bool? Solved, bool? Archived, bool? Featured, bool Deleted)
{
    public static readonly TopicStatus Any = new(null, null, null, null, null, false);

    private static readonly Error Unknown = new(Invalid, "forums.topic.unknown_status", "A status is locked, pinned, solved, unsolved, archived, featured or deleted; several are separated by commas.");
    private static readonly Error Contradiction = new(Invalid, "forums.topic.status_contradiction", "No topic is solved and unsolved.");

    public static Result<TopicStatus> Parse(string? text)
    {
        var status = Any;
        if (string.IsNullOrEmpty(text)) return status;

        var names = text.Split(',');
        foreach (var name in names)
        {
            if (With(status, name) is not { } more) return Unknown;
            status = more;
        }

        return names.Contains("solved", StringComparer.Ordinal) && names.Contains("unsolved", StringComparer.Ordinal) ? Contradiction : status;
    }

    private static TopicStatus? With(TopicStatus status, string name) => name switch
    {
        "pinned" => status with { Pinned = true },
        "locked" => status with { Locked = true },
        "solved" => status with { Solved = true },
        "unsolved" => status with { Solved = false },
        "archived" => status with { Archived = true },
        "featured" => status with { Featured = true },
        "deleted" => status with { Deleted = true },
        _ => null,
    };
}

using System.Numerics;

namespace Modular.Scheduling.Domain.Timing;

/// <summary>The times of day of an expression, one bit for each second, minute and hour that it names.</summary>
internal readonly record struct CronTimes(ulong Seconds, ulong Minutes, ulong Hours)
{
    /// <summary>The first of the day, in seconds since midnight.</summary>
    public int First => At(Lowest(Hours), Lowest(Minutes), Lowest(Seconds));

    /// <summary>The first at or after <paramref name="second"/> of the day; null when there is none left.</summary>
    public int? Next(int second)
    {
        var (hour, minute) = (second / 3600, second / 60 % 60);
        if (From(Hours, hour) is var hours and not 0 && Lowest(hours) == hour)
        {
            if (From(Minutes, minute) is var minutes and not 0 && Lowest(minutes) == minute && From(Seconds, second % 60) is var seconds and not 0)
                return At(hour, minute, Lowest(seconds));
            if (From(Minutes, minute + 1) is var later and not 0)
                return At(hour, Lowest(later), Lowest(Seconds));
        }

        return From(Hours, hour + 1) is var rest and not 0 ? At(Lowest(rest), Lowest(Minutes), Lowest(Seconds)) : null;
    }

    private static ulong From(ulong bits, int first) => bits >> first << first;

    private static int Lowest(ulong bits) => BitOperations.TrailingZeroCount(bits);

    private static int At(int hour, int minute, int second) => (hour * 60 + minute) * 60 + second;
}

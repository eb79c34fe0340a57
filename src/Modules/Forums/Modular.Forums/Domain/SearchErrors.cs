using static Modular.Kernel.ErrorKind;

namespace Modular.Forums.Domain;

internal static class SearchErrors
{
    public static readonly Error Busy = new(Unavailable, "forums.search.busy", "Too many are searching right now. Try again in a moment.", RetryAfter: TimeSpan.FromSeconds(2));
}

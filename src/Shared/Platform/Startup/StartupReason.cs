using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Modular.Platform.Persistence;

namespace Modular.Platform.Startup;

/// <summary>What an operator is told of a start that failed; null where it is a bug, which shows its stack.</summary>
internal static class StartupReason
{
    private const string Binder = "Microsoft.Extensions.Configuration.Binder";

    public static string? In(Exception failure) => failure switch
    {
        StartupException reason => reason.Message,
        OptionsValidationException wrong => string.Join(' ', wrong.Failures),
        AggregateException several when several.InnerExceptions.All(e => e is OptionsValidationException) => string.Join(' ', several.InnerExceptions.Select(In)),
        InvalidOperationException { Source: Binder } unreadable => unreadable.Message,
        IOException { InnerException: AddressInUseException } taken => taken.Message + " Choose another address with --urls or ASPNETCORE_URLS.",
        _ when DatabaseFault.IsAway(failure) => "The database went away or did not answer in time: " + (failure.InnerException ?? failure).Message,
        _ => null,
    };
}

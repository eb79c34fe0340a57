using System.CommandLine;
using Modular.Platform.Startup;

namespace Modular.Accounts.Infrastructure.Operator;

/// <summary><c>modular users …</c>: what an operator does where HTTP does not help.</summary>
internal sealed class UserVerbs : IOperatorVerbs
{
    public Command Build(IServiceProvider services) => new("users", "The people with an account.")
    {
        ListVerb.Build(services),
        GrantVerb.Build(services),
        ResetPasswordVerb.Build(services),
        ExportVerb.Build(services),
        EraseVerb.Build(services),
        ImportVerb.Build(services),
    };
}

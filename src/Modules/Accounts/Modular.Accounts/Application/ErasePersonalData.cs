using Modular.Accounts.Contracts;
using Modular.Platform.Events;

namespace Modular.Accounts.Application;

/// <summary>Lets every module forget somebody. This one too, once more: a request that was under way when they went may have left something behind.</summary>
internal sealed class ErasePersonalData(IEnumerable<IPersonalData> all) : IEventListener<UserErased>
{
    public static string Name => "accounts.erase_personal_data";

    public async Task HandleAsync(UserErased happened, CancellationToken cancel)
    {
        foreach (var data in all) await data.EraseAsync(happened.UserId, happened.Content, cancel);
    }
}
